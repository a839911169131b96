// One event is selected at a time: the one that the address names. Marks, list items and the chart follow it.
(function () {
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
    for (const element of document.querySelectorAll("[data-event]")) {
      if (element.dataset.event === id) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
    }
    for (const line of document.querySelectorAll("[data-cause]")) {
      line.classList.toggle("is-shown", line.dataset.cause === id || line.dataset.effect === id);
    }
  }

  function follow() {
    const id = selected();
    mark(id);
    const item = id && document.getElementById(id);
    if (item && item.dataset.event) item.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("timeline:selected", { detail: id }));
  }

  addEventListener("hashchange", follow);
  follow();
})();
