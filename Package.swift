// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets; packages from outside keep theirs.
let ours: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "kasane",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kasane", targets: ["kasane"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .target(name: "Nihongo", swiftSettings: ours),
        .target(name: "Casework", dependencies: ["Nihongo"], swiftSettings: ours),
        .target(name: "Markup", swiftSettings: ours),
        .target(
            name: "Records",
            dependencies: ["Casework", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Migrations")], swiftSettings: ours),
        .target(
            name: "Engines",
            dependencies: [
                "Records", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .target(name: "Pages", dependencies: ["Casework", "Markup"], swiftSettings: ours),
        .target(name: "Demo", dependencies: ["Casework", "Pages"], swiftSettings: ours),
        .target(
            name: "Web",
            dependencies: [
                "Casework", "Records", "Pages", "CArgon2",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [.embedInCode("Assets")], swiftSettings: ours),
        .executableTarget(
            name: "kasane",
            dependencies: [
                "Web", "Engines", "Demo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: ours),
        .testTarget(name: "NihongoTests", dependencies: ["Nihongo"], swiftSettings: ours),
        .testTarget(
            name: "CaseworkTests", dependencies: ["Casework"], exclude: ["Goldens"],
            swiftSettings: ours),
        .testTarget(
            name: "RecordsTests", dependencies: ["Records", "Engines", "Demo"], swiftSettings: ours),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "Demo"], swiftSettings: ours),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Engines", "kasane",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], swiftSettings: ours),
    ],
    swiftLanguageModes: [.v6]
)

// The bench is built when it is asked for (docs/adr/0018): nobody who runs an office needs it.
if Context.environment["KASANE_BENCH"] == "1" {
    package.products.append(.executable(name: "bench", targets: ["bench"]))
    package.targets.append(
        .executableTarget(
            name: "bench",
            dependencies: [
                "Web", "Engines", "Demo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: ours))
}
