import { BaseCell } from "./cell.js";
export class BarsCell extends BaseCell {}
