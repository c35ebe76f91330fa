import { BaseCell } from "./cell.js";
export class HeatCell extends BaseCell {}
