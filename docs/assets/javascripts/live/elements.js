// Elements that a cell is made of.

export function make(name, className = "", textContent = "") {
  return Object.assign(document.createElement(name), { className, textContent });
}

// `act` gets the button.
export function button(label, act) {
  const element = make("button", "button", label);
  element.type = "button";
  element.onclick = () => act(element);
  return element;
}

// Another word on a button whose name tells what it is of.
export function relabel(element, text) {
  element.ariaLabel = element.ariaLabel?.replace(element.textContent, text) ?? null;
  element.textContent = text;
}
