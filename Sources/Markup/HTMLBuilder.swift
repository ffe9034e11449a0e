extension HTML {
    /// Puts statements in a row: texts are escaped, parts go in as they are.
    ///
    /// Parts are appended to the first one's buffer, so a page is copied once a level and no more.
    @resultBuilder
    public enum Builder {
        public static func buildExpression(_ html: HTML) -> HTML { html }
        public static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
        public static func buildExpression(_ text: String) -> HTML { HTML(text) }
        public static func buildBlock() -> HTML { HTML() }
        public static func buildPartialBlock(first: HTML) -> HTML { first }
        public static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
            accumulated.append(next)
            return accumulated
        }
        public static func buildOptional(_ part: HTML?) -> HTML { part ?? HTML() }
        public static func buildEither(first: HTML) -> HTML { first }
        public static func buildEither(second: HTML) -> HTML { second }
        public static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
    }

    /// Several parts without an element around them.
    public init(@Builder _ parts: () -> HTML) { self = parts() }
}
