// One event is selected at a time: the one that the address names. Marks, list items and the chart follow it.
(function () {
  "use strict";

  function selected() {
    return location.hash.slice(1);
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
