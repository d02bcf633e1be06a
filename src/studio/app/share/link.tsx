/** In the bar at the top: what is not shared yet, and the way to it. */
export function ShareLink() {
  return null;
}
