// Which events meet every condition, and how many each further choice would leave.
(function (find) {
  "use strict";

  // A condition tells by an item and its place; a choice belongs to a sort, of which one choice is enough.
  function conditions(state) {
    const asked = [];
    for (const sort of find.sorts) {
      if (!state[sort].length) continue;
      const wanted = new Set(state[sort].map((slug) => `${sort}/${slug}`));
      asked.push({ sort: `${sort}/`, holds: (item) => item.choices.some((choice) => wanted.has(choice)) });
    }
    const words = find.plain(state.words).split(/\s+/).filter(Boolean);
    if (words.length) {
      const texts = find.said();
      asked.push({ holds: (item, place) => words.every((word) => texts[place].includes(word)) });
    }
    if (state.from) { const { first } = find.date(state.from); asked.push({ holds: (item) => item.last >= first }); }
    if (state.to) { const { last } = find.date(state.to); asked.push({ holds: (item) => item.first <= last }); }
    if (state.known) asked.push({ holds: (item) => item.known && item.known <= state.known });
    return asked;
  }

  // Calls back with each item, and with the conditions that it does not meet.
  function judge(state, tell) {
    const asked = conditions(state);
    find.items.forEach((item, place) => tell(item, asked.filter((condition) => !condition.holds(item, place))));
  }

  find.match = function (state) {
    const shown = new Set();
    judge(state, (item, missed) => { if (!missed.length) shown.add(item); });
    return shown;
  };

  // What choosing each one alone of its sort would leave, all other conditions being as they are.
  find.count = function (state) {
    const counts = new Map();
    judge(state, (item, missed) => {
      if (missed.length > 1 || (missed.length && !missed[0].sort)) return;
      for (const choice of item.choices) {
        if (!missed.length || choice.startsWith(missed[0].sort)) counts.set(choice, (counts.get(choice) || 0) + 1);
      }
    });
    return counts;
  };
})(window.timelineFind);
