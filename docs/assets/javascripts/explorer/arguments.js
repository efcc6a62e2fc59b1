// What a call was given, by the names of its parameters, as each library takes them.

import { Refused, Unread, isWhole } from "./value.js";

const OTHER = { axis: "dim", keepdims: "keepdim" };

// Parameters after the array: `names` as NumPy spells them; PyTorch takes axis and keepdims as well.
export function bind(call, names, said = `${call.name}()`) {
  if (call.args.length > names.length) throw new Unread(`${call.name} takes fewer arguments here`);
  const found = Object.fromEntries(call.args.map((value, i) => [names[i], value]));
  for (const [given, value] of Object.entries(call.named)) {
    const alias = call.lib === "torch" && names.find((each) => OTHER[each] === given);
    const name = alias || given;
    if (!names.includes(name)) {
      if (call.lib === "numpy" && Object.values(OTHER).includes(given))
        throw new Refused("TypeError", `${said} got an unexpected keyword argument '${given}'`);
      throw new Unread(`${call.name} is not read with ${given}=`);
    }
    if (name in found) throw new Unread(`${name} is given twice`);
    found[name] = value;
  }
  return found;
}

// Whole numbers one by one or as a tuple: reshape(2, 3) and reshape((2, 3)).
export function sizes(call) {
  if (Object.keys(call.named).length) throw new Unread(`${call.name} is read without names of arguments`);
  const [first] = call.args;
  if (call.args.length === 1 && first.kind === "tuple") return sizes({ ...call, args: first.items });
  if (!call.args.every(isWhole)) throw new Unread(`${call.name} is read with whole numbers`);
  return call.args.map(({ value }) => value);
}
