/** What is needed of a message to tell whose it is; Electron's `IpcMainInvokeEvent` has it. */
interface Message<Frame> {
  readonly sender: unknown;
  /** `null` when the frame is gone. */
  readonly senderFrame: (Frame & { readonly url: string }) | null;
}

/**
 * Tells whether a message comes from the top frame of that page, and from one of our own addresses.
 *
 * Source: Electron docs, security checklist 17.
 *
 * @param address  The page's own, see `pageAddress`; another path of its origin counts too.
 */
export function isFromPage<Frame>(
  { sender, senderFrame }: Message<Frame>,
  contents: { readonly mainFrame: Frame },
  address: string,
): boolean {
  try {
    if (sender !== contents || senderFrame === null || senderFrame !== contents.mainFrame) return false;
    const origin = address.slice(0, address.lastIndexOf("/") + 1);
    return senderFrame.url.startsWith(origin);
  } catch {
    // Both throw once what they stand for is gone.
    return false;
  }
}
