// The events of the list as a filter sees them, read from the page once.
window.timelineFind = (function () {
  "use strict";

  const area = document.querySelector(".timeline-filters");
  const sections = new Map([...document.querySelectorAll(".timeline-year")].map((element) => [element, { element, shown: 0 }]));
  let texts;

  function item(element) {
    const [first, last = first] = element.dataset.days.split(" ");
    const year = sections.get(element.closest(".timeline-year"));
    year.shown += 1;
    return {
      id: element.id,
      element,
      year,
      choices: element.dataset.in.split(" "),
      first: first === "." ? -Infinity : Number(first),
      last: last === "." ? Infinity : Number(last),
      known: element.dataset.known,
      isShown: true,
    };
  }

  // Letters without their accents and case.
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  const items = Array.from(document.querySelectorAll("li[data-in]"), item);

  // What each event says, in the order of the items; put together when somebody first looks for words.
  function said() {
    texts ??= items.map(({ element }) =>
      plain(["h3", ".timeline-summary"].map((part) => element.querySelector(part)?.textContent).join(" ")));
    return texts;
  }

  return { area, items, sections: [...sections.values()], plain, said, sorts: ["lanes", "status", "actors", "tags"] };
})();
