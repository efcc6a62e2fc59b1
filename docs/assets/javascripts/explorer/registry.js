// All functions by their names. One more is one more entry in a file of functions/.

import choose from "./functions/choose.js";
import join from "./functions/join.js";
import layers from "./functions/layers.js";
import matmul from "./functions/matmul.js";
import order from "./functions/order.js";
import products from "./functions/products.js";
import reduce from "./functions/reduce.js";
import reshape from "./functions/reshape.js";
import stretch from "./functions/stretch.js";

export const FUNCTIONS = { ...matmul, ...order, ...reshape, ...reduce, ...join, ...products, ...stretch, ...choose, ...layers };
