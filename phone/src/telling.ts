/** What the core tells its screens, and how it reads the office's orders. */

import type { Alarm } from "./canary";
import type { Area, Order } from "./exchange";
import type { LockState } from "./lock";
import type { Device } from "./store";
import type { NamedKey } from "./wire";

/** How a contact ended. "busy": another tab is at it; "wait": not yet, by back-off; "other": an unknown server. */
export type Outcome = "done" | "no answer" | "wait" | "busy" | "not enrolled" | "refused" | "other" | "wiped";

export interface Enrolled {
  device: string;
  token: string;
  environment: string;
  epoch: string | number;
  seal_key: NamedKey;
  receipt_key: NamedKey;
  recovery: string;
  worker: { id: number; name: string };
  server_time: number | string;
}

export interface Standing {
  enrolled: boolean;
  lock: LockState;
  left: number;
  open: boolean;
  worker: string;
  standing: Device["standing"] | null;
  areas: Area[];
  waiting: number;
  captured: number;
  alarm: Alarm | null;
  heardAt: number;
  safeKnown: boolean;
  offset: number;
  jumps: number;
  /** Below the office's minimum: it still sends and is told nothing new. */
  old: boolean;
}

export const orderName = (order: Order): string =>
  typeof order === "string" ? order : "order" in order ? String((order as { order: string }).order) : "erase";

export const erasedBy = (order: Order): string[] =>
  typeof order === "object" && "erase" in order ? (order as { erase: string[] }).erase : [];
