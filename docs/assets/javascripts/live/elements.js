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
