/// Who may be named in a consent and told something: agencies with workers here, and partners
/// without an account, each as an agency.
extension Partner {
    /// Not a public body as far as anybody has written down, so that a reason and an approver do
    /// not reach it. Nil only for a key too long to be one.
    public var asRecipient: Agency? {
        Identifier<Agency>("partner:\(id)").map {
            Agency(id: $0, name: name, kind: .other, isPublicBody: false)
        }
    }
}

extension Directory {
    public func recipient(_ id: Identifier<Agency>) -> Agency? {
        agency(id) ?? partners.lazy.compactMap(\.asRecipient).first { $0.id == id }
    }

    public func recipientName(_ id: Identifier<Agency>) -> String {
        recipient(id)?.name ?? id.description
    }
}
