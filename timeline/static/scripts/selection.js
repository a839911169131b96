// One event is selected at a time: the one that the address names. Marks, list items and the chart follow it.
window.timelineSelection = (function () {
  "use strict";

  // An id that the event had before stands within its list item; the address takes the new one.
  function selected() {
    const id = location.hash.slice(1);
    const anchor = document.getElementById(id);
    const item = anchor && anchor.closest("li[data-event]");
    if (item && item.id !== id) history.replaceState(history.state, "", `#${item.id}`);
    return item ? item.id : id;
  }

  function mark(id) {
    for (const element of document.querySelectorAll("[data-event][aria-current]")) element.removeAttribute("aria-current");
    for (const line of document.querySelectorAll("[data-cause].is-shown")) line.classList.remove("is-shown");
    if (!id) return;
    const name = CSS.escape(id);
    for (const element of document.querySelectorAll(`[data-event="${name}"]`)) element.setAttribute("aria-current", "true");
    for (const line of document.querySelectorAll(`[data-cause="${name}"], [data-effect="${name}"]`)) line.classList.add("is-shown");
  }

  function follow() {
    const id = selected();
    mark(id);
    document.dispatchEvent(new CustomEvent("timeline:selected", { detail: id }));
  }

  // Selects without going anywhere: neither the focus nor the history moves.
  function select(id) {
    history.replaceState(history.state, "", `#${id}`);
    follow();
  }

  addEventListener("hashchange", follow);
  follow();
  return { select };
})();
