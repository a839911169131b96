// The one state of what the reader has chosen: every change goes through here, to the controls and to all who listen.
(function (find) {
  "use strict";

  const { area, items } = find, view = window.timelineView;
  const status = area.querySelector("[role=status]"), clear = area.querySelector("[data-action=clear]");
  const choices = [...area.querySelectorAll(".timeline-choice")];
  const inputs = [...area.querySelectorAll("input[name]")];
  const details = area.querySelector("details");
  let strange = [], told;

  // The link to a choice's page ends as the choice is called: lanes/war/.
  function choiceOf(link) {
    const [sort, slug] = /([^/]+)\/([^/]+)\/(?:index\.html)?$/.exec(link.pathname).slice(1);
    return { sort, slug };
  }

  function isChosen(link) {
    const { sort, slug } = choiceOf(link);
    return find.state[sort].includes(slug);
  }

  function holdsChoice() {
    return choices.some((link) => details.contains(link) && isChosen(link)) ||
      inputs.some((input) => details.contains(input) && find.state[input.name]);
  }

  function isNarrowed() {
    return Object.values(find.state).some((value) => value.length);
  }

  function isReversed() {
    const { from, to } = find.state;
    return Boolean(from && to) && find.date(to).last < find.date(from).first;
  }

  function tell(shown) {
    const parts = [isNarrowed() ? `${shown} of ${items.length} ${items.length === 1 ? "event" : "events"}` : `${items.length} events`];
    if (!shown) parts.push("nothing matches");
    if (isReversed()) parts.push("the range ends before it begins");
    if (strange.length) parts.push(`not known here: ${strange.slice(0, 3).join(", ")}${strange.length > 3 ? " and more" : ""}`);
    status.textContent = parts.join("; ");
    clear.hidden = !isNarrowed() && !strange.length;
  }

  // Counts of choices that nobody sees can wait until they are opened.
  function putChoices() {
    const counts = find.count(find.state);
    for (const link of choices) {
      if (details && !details.open && details.contains(link)) continue;
      const { sort, slug } = choiceOf(link), count = String(counts.get(`${sort}/${slug}`) || 0), told = link.querySelector("span");
      if (told.textContent !== count) told.textContent = count;
      link.classList.toggle("is-empty", count === "0");
    }
  }

  function putControls(isFirst) {
    for (const link of choices) link.setAttribute("aria-checked", String(isChosen(link)));
    // What somebody types while the page is being read stays.
    for (const input of inputs) if (!isFirst || find.state[input.name]) putValue(input);
  }

  function putValue(input) {
    const value = find.state[input.name];
    if (find.valueOf(input) !== value) input.value = value;
    input.setCustomValidity("");
    input.removeAttribute("aria-invalid");
  }

  function putView() {
    view.shown = isNarrowed() ? new Set(items.filter((item) => item.isShown).map((item) => item.id)) : null;
    view.range = find.rangeOf(find.state);
    putChoices();
  }

  function announce() {
    if (told === JSON.stringify(find.state)) return;
    told = JSON.stringify(find.state);
    document.dispatchEvent(new CustomEvent("timeline:view"));
  }

  function apply(step) {
    const wanted = find.match(find.state);
    tell(wanted.size);
    find.putRange(find.rangeOf(find.state));
    find.putNotes(find.state.known);
    const write = step === "replaceState" ? [() => find.write(find.state, step)] : [];
    find.show(wanted, [...write, putView, announce], step !== undefined);
  }

  // A change is a step of the history at once, or replaces the last one when it is all shown, or waits to be settled.
  find.change = function (fields, step = "pushState") {
    find.state = { ...find.state, ...fields };
    strange = [];
    if (step === "pushState") find.write(find.state, step);
    putControls();
    apply(step);
  };

  find.settle = function () {
    find.write(find.state, "pushState");
    told = null;
    announce();
  };

  find.choose = function (link) {
    const { sort, slug } = choiceOf(link), chosen = find.state[sort];
    find.change({ [sort]: chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug] });
  };

  find.fill = function (input, news) {
    if (!inputs.includes(input) || (news === "input") !== (input.name === "words")) return;
    const value = find.valueOf(input);
    if (value === undefined) {
      input.setAttribute("aria-invalid", "true");
      status.textContent = `${input.value} is not a date; write 2014, 2014-04 or 2014-04-10`;
    } else find.change({ [input.name]: value }, input.name === "words" ? "replaceState" : "pushState");
  };

  view.setRange = function (range) {
    const dates = find.datesOf(range);
    if (dates.from !== find.state.from || dates.to !== find.state.to) find.change(dates);
  };

  function follow(isFirst) {
    const asked = find.read();
    if (!isFirst && JSON.stringify(asked.state) === JSON.stringify(find.state)) return;
    ({ state: find.state, strange } = asked);
    if (details && isFirst && holdsChoice()) details.open = true;
    putControls(isFirst);
    apply();
  }

  clear.addEventListener("click", () => { find.change(find.empty()); area.querySelector("input, .timeline-choice").focus(); });
  if (details) details.addEventListener("toggle", putChoices);
  addEventListener("popstate", () => follow(false));
  find.state = find.empty();
  told = JSON.stringify(find.state);
  find.addRange();
  follow(true);
  // Ready for the first key in the field for words.
  setTimeout(find.said);
})(window.timelineFind);
