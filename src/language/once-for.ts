/** Something made of an object once: asking again for the same object is free, and keeps nothing alive. */
export function onceFor<Subject extends object, Made>(
  make: (subject: Subject) => Made,
): (subject: Subject) => Made {
  const made = new WeakMap<Subject, { readonly is: Made }>()
  return (subject) => {
    const known = made.get(subject)
    if (known) return known.is
    const is = make(subject)
    made.set(subject, { is })
    return is
  }
}
