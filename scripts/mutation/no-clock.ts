/** Code with marks for every change in it is slow: tests of how long something takes would fail for nothing. */
performance.now = () => 0;
