@main struct Kasane { static func main() {} }
