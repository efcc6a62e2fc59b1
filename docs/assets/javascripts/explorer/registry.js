// All functions by their names. One more is one more entry in a file of functions/.

import matmul from "./functions/matmul.js";
import order from "./functions/order.js";
import reduce from "./functions/reduce.js";
import reshape from "./functions/reshape.js";

export const FUNCTIONS = { ...matmul, ...order, ...reshape, ...reduce };
