import type { RunScript } from './runHandler';

/**
 * Runs launch scripts in a hidden frame of the host's own origin, where our `Office` stands before the script loads. Outlook on the web does
 * the like with a page; classic Outlook on Windows runs the bare script with no page at all, which a frame can't show.
 */
export const hiddenFrame =
  (page: Document): RunScript =>
  (address, office) =>
    new Promise((resolve, reject) => {
      const frame = page.createElement('iframe');
      frame.hidden = true;
      frame.title = 'Outlook-gebeurtenis';
      page.body.append(frame);
      const inside = frame.contentWindow;
      const script = frame.contentDocument?.createElement('script');
      if (!inside || !script) return reject(new Error('no frame'));
      Object.assign(inside, { Office: office });
      script.src = address;
      script.onload = () => resolve(() => frame.remove());
      script.onerror = () => {
        frame.remove();
        reject(new Error('the launch script did not load'));
      };
      frame.contentDocument?.head.append(script);
    });
