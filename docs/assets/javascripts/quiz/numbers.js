// Numbers as pages write them (`268,435,456`, `134M`, `0.63 µs`, `99.9%`), and when two are the same.

const UNITS = {
  "": 1, "×": 1, x: 1, "%": 0.01, B: 1, byte: 1, bytes: 1, FLOP: 1, FLOPs: 1,
  k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12,
  kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12,
  KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40,
  s: 1, ms: 1e-3, µs: 1e-6, μs: 1e-6, us: 1e-6, ns: 1e-9,
};
const NUMBER = /^([≈~]?)\s*([-+]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:e[-+]?\d+)?)\s?([A-Za-zµμ%×]*)$/;
const OPTIONAL = ["", "×", "x", "%"];
const ENOUGH = 3; // digits of an answer that is rounded

// Its size, what one unit of its last digit is worth, how many digits it has; null if it is none.
export function number(text) {
  const found = NUMBER.exec(text.trim());
  if (!found || !(found[3] in UNITS)) return null;
  const [, about, written, unit] = found;
  const digits = written.replaceAll(",", "");
  const [mantissa, exponent = "0"] = digits.split("e");
  const decimals = mantissa.split(".")[1] ?? "";
  const scale = UNITS[unit];
  return {
    value: Number(digits),
    unit,
    size: Number(digits) * scale,
    step: 10 ** (Number(exponent) - decimals.length) * scale,
    digits: mantissa.replace(/\D/g, "").replace(/^0+(?=\d)/, "").length,
    rounded: Boolean(about) || decimals.length > 0 || !OPTIONAL.concat("B", "bytes").includes(unit),
  };
}

export function closeness(stated, given) {
  const readings = [given];
  if (!given.unit && OPTIONAL.includes(stated.unit)) readings.push(inUnit(given, UNITS[stated.unit]));
  const found = readings.map((reading) => compare(stated, reading));
  return found.find(({ right }) => right) ?? found.find(({ why }) => why.startsWith("Close")) ?? found[0];
}

const inUnit = (given, scale) => ({ ...given, size: given.size * scale, step: given.step * scale });

function compare(stated, { value, size, step, digits }) {
  const within = (width) => Math.abs(size - stated.size) <= (width / 2) * (1 + 1e-9);
  if (size === stated.size || (stated.rounded && within(stated.step))) return { right: true, why: "" };
  const enough = Math.min(ENOUGH, stated.digits);
  if (within(step))
    return digits >= enough
      ? { right: true, why: "" }
      : { right: false, why: `Close: give ${enough} digits.` };
  const unit = value === stated.value;
  return { right: false, why: unit ? "The number is right, its unit is not." : "Not that number." };
}
