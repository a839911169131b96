// Puts what is shown on the page: touches only what changes, and a long list in slices so that typing is never held up.
(function (find) {
  "use strict";

  // How many items are touched at once: little enough for the next key to be answered in between.
  const SLICE = 200;
  let marks, lines, clusters, running = 0;

  function named(elements) {
    const found = new Map();
    for (const element of elements) {
      const { event } = element.dataset;
      if (found.has(event)) found.get(event).push(element);
      else found.set(event, [element]);
    }
    return found;
  }

  function put(item, isShown) {
    marks ??= named(document.querySelectorAll(".timeline-drawing [data-event]"));
    item.isShown = isShown;
    item.year.shown += isShown ? 1 : -1;
    item.element.hidden = !isShown;
    for (const element of [item.element, ...(marks.get(item.id) || [])]) element.classList.toggle("is-hidden", !isShown);
  }

  function putYears() {
    for (const { element, shown } of find.sections) {
      if (element.hidden === (shown === 0)) continue;
      element.hidden = shown === 0;
      const jump = find.area.querySelector(`a[href="#${CSS.escape(element.getAttribute("aria-labelledby"))}"]`);
      if (jump) jump.hidden = element.hidden;
    }
  }

  function putRelations() {
    lines ??= document.querySelectorAll("[data-cause]");
    if (!lines.length) return;
    const gone = new Set(find.items.filter((item) => !item.isShown).map((item) => item.id));
    for (const line of lines) line.classList.toggle("is-hidden", gone.has(line.dataset.cause) || gone.has(line.dataset.effect));
  }

  // A sign that stands for many events tells how many of them are shown, and leads to the first of these.
  function putCluster({ element, events, href, label }, shown) {
    const left = events.filter((id) => shown.has(id));
    element.classList.toggle("is-hidden", !left.length);
    if (!left.length) return;
    element.querySelector("text").textContent = `+${left.length.toLocaleString("en")}`;
    element.setAttribute("href", href.replace(events[0], left[0]));
    element.setAttribute("aria-label", left.length < events.length ? label.replace("+", `${left.length} of `) : label);
  }

  function putClusters() {
    clusters ??= Array.from(document.querySelectorAll(".timeline-drawing [data-events]"), (element) =>
      ({ element, events: element.dataset.events.split(" "), href: element.getAttribute("href"), label: element.getAttribute("aria-label") }));
    const shown = new Set(find.items.filter((item) => item.isShown).map((item) => item.id));
    for (const cluster of clusters) putCluster(cluster, shown);
  }

  // Where somebody waits for an answer that is painted first, and a long list changes bit by bit; a newer choice ends it.
  find.show = function (wanted, then, isAwaited) {
    const changed = find.items.filter((item) => wanted.has(item) !== item.isShown);
    const slices = Array.from({ length: Math.ceil(changed.length / SLICE) }, (_, at) => () => {
      for (const item of changed.slice(at * SLICE, (at + 1) * SLICE)) put(item, wanted.has(item));
    });
    const steps = [...slices, putYears, putRelations, putClusters, ...then];
    const mine = ++running;
    const next = () => {
      if (mine !== running || !steps.length) return;
      steps.shift()();
      setTimeout(next);
    };
    if (isAwaited && find.items.length > SLICE) requestAnimationFrame(() => setTimeout(next));
    else for (const step of steps) step();
  };
})(window.timelineFind);
