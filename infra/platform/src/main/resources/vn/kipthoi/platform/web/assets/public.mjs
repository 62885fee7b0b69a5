import { start as exit } from "./exit.mjs";
import { start as clocks } from "./clocks.mjs";

exit();
clocks();
