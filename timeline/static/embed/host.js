// On a page of somebody else: each embedded timeline is made as high as it says it is.
(function () {
  "use strict";

  const site = new URL("../../", document.currentScript.src).href;
  // In pixels: what is higher scrolls in its frame, as a host's page must end somewhere.
  const HIGHEST = 1e6;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));

  addEventListener("message", ({ data, source }) => {
    if (!data || data.type !== "timeline:height" || !Number.isFinite(data.height) || data.height <= 0) return;
    const frame = frames().find((each) => each.contentWindow === source);
    if (frame) frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  });
  // Those that were ready before this script was have spoken to nobody.
  for (const frame of frames()) frame.contentWindow.postMessage("timeline:ask-height", "*");
})();
