// Arrow keys and swipes follow the links to the next and the previous step of a tour.
(function () {
  "use strict";

  const event = document.querySelector(".timeline-step-event");
  if (!event) return;
  const isMirrored = getComputedStyle(event).direction === "rtl";
  // In pixels and milliseconds: what is shorter, slower or steeper is no swipe.
  const FAR = 60, LONG = 700, STEEP = 0.5;
  // Where telephones go back and forward themselves.
  const EDGE = 24;
  let start = null;

  function follow(isOnward) {
    const link = document.querySelector(`.timeline-ways [rel=${isOnward ? "next" : "prev"}]`);
    if (link) link.click();
    return Boolean(link);
  }

  // While there is more to the side, the arrows bring it into view.
  function isWider() {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth || (window.visualViewport && visualViewport.scale > 1.01);
  }

  document.addEventListener("keydown", (key) => {
    const isArrow = key.key === "ArrowRight" || key.key === "ArrowLeft";
    if (!isArrow || key.shiftKey || key.repeat || !timelineOurs(key) || isWider()) return;
    if (follow((key.key === "ArrowRight") !== isMirrored)) key.preventDefault();
  });

  function scrollsSideways(element) {
    for (let each = element; each && each !== event.parentElement; each = each.parentElement) {
      if (each.scrollWidth > each.clientWidth && /auto|scroll/.test(getComputedStyle(each).overflowX)) return true;
    }
    return false;
  }

  event.addEventListener("touchstart", ({ touches, target, timeStamp }) => {
    const [touch] = touches, isAtEdge = touch.clientX < EDGE || touch.clientX > innerWidth - EDGE;
    const isOurs = touches.length === 1 && !isAtEdge && !isWider() && !scrollsSideways(target);
    start = isOurs ? { x: touch.clientX, y: touch.clientY, time: timeStamp } : null;
  }, { passive: true });
  event.addEventListener("touchcancel", () => { start = null; }, { passive: true });
  event.addEventListener("touchend", ({ changedTouches, timeStamp }) => {
    if (!start || timeStamp - start.time > LONG || String(getSelection())) return;
    const x = changedTouches[0].clientX - start.x, y = changedTouches[0].clientY - start.y;
    start = null;
    if (Math.abs(x) >= FAR && Math.abs(y) <= STEEP * Math.abs(x)) follow((x < 0) !== isMirrored);
  }, { passive: true });
})();
