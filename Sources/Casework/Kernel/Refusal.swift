/// A step the state of a record does not allow. Pages have a sentence for each.
public protocol DomainRefusal: Error, Sendable {}
