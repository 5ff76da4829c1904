/**
 * Loaded in the add-in's frame before office.js: gives the page what Excel's web view has, so that the unmodified library
 * finds its host. What is said goes to the workbench in the parent page as text, since each window has its own Array and Object.
 */
interface BridgeConnection {
  receiveShell(text: string): void;
  receiveHost(text: string): void;
}

interface WorkbenchWindow {
  finsamWorkbench?: { connect(frame: Window, call: (path: string, id: string, payloadJson: string) => void, send: (text: string) => void): BridgeConnection };
}

interface AddinWindow extends Window {
  webkit?: { messageHandlers: { Agave: { postMessage(text: string): void } } };
  _richApiNativeBridge?: { sendMessageToHost(text: string): void; onMessageFromHost: ((text: string) => void) | null };
}

{
  const page = window as AddinWindow;
  const workbench = (window.parent as unknown as WorkbenchWindow).finsamWorkbench;
  // Outside the workbench the page is what it is in Excel.
  if (window.parent !== window && workbench !== undefined) {
    const call = (path: string, id: string, payloadJson: string): void => {
      let owner: unknown = null;
      let found: unknown = window;
      for (const part of path.split('.')) {
        owner = found;
        found = (found as Record<string, unknown> | undefined)?.[part];
      }
      if (typeof found === 'function') found.call(owner, id, JSON.parse(payloadJson));
    };
    const send = (text: string): void => page._richApiNativeBridge?.onMessageFromHost?.(text);
    const connection = workbench.connect(window, call, send);
    page.webkit = { messageHandlers: { Agave: { postMessage: (text) => connection.receiveShell(text) } } };
    page._richApiNativeBridge = { sendMessageToHost: (text) => connection.receiveHost(text), onMessageFromHost: null };
  }
}
