/**
 * Works something out once for each object that it is asked of: a file, an analysis, a run. What was
 * worked out goes when the object does, and none of these changes.
 */
export function oncePer<Key extends WeakKey, Answer extends object | string>(
  workOut: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const answer = known.get(key) ?? workOut(key);
    known.set(key, answer);
    return answer;
  };
}
