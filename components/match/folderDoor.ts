/** What the notebook tab can do with the match's folder; it alone can be asked for it (design: law 1). */
export interface FolderDoor {
  /** Asks the person for a folder, in answer to a press. `false`: none was chosen. */
  choose(): Promise<boolean>;
  /** Asks the browser again for the folder that was chosen, in answer to a press. `false`: not granted, or none is kept. */
  allow(): Promise<boolean>;
  /** Lets go of it. */
  forget(): Promise<void>;
}

let door: FolderDoor | null = null;

/** The notebook tab says how; components never reach for the folder themselves. */
export function openFolderDoor(how: FolderDoor): void {
  door = how;
}

/** `null` where this is not the notebook tab, or the browser has no way to choose a folder. */
export const folderDoor = (): FolderDoor | null => door;
