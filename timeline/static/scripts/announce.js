// Each selection is told once, in words: by the name of what takes the focus, or else by a live region.
// Loaded after the selection that a page opens with, which is not told: the page itself is being read.
(function () {
  "use strict";

  const figure = document.querySelector(".timeline-figure");
  if (!figure) return;
  const region = document.createElement("p");
  region.className = "timeline-announcer";
  region.setAttribute("role", "status");
  figure.append(region);

  function nameItem(id) {
    for (const item of document.querySelectorAll("li[data-event][aria-label]")) item.removeAttribute("aria-label");
    const item = document.querySelector(`li[data-event="${CSS.escape(id)}"]`), words = timelineMarks.told(id);
    if (item && words) item.setAttribute("aria-label", words);
    return words;
  }

  function isFocused(id) {
    return document.activeElement.dataset.event === id;
  }

  // A link moves the focus before the address is known to have changed, so the item is named before that.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-event]");
    if (link) nameItem(link.dataset.event);
  }, true);
  document.addEventListener("timeline:selected", ({ detail }) => {
    const words = nameItem(detail);
    region.textContent = isFocused(detail) ? "" : words;
  });
})();
