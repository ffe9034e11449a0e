import NIOCore
import NIOHTTPTypes

/// Closes connections whose request does not arrive in time: a head, and then its body. Sending a
/// byte now and then does not help, since the time of the whole is counted.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let head: TimeAmount
    private let body: TimeAmount
    private var alarm: Scheduled<Void>?

    init(head: TimeAmount = .seconds(30), body: TimeAmount = .seconds(60)) {
        self.head = head
        self.body = body
    }

    func channelActive(context: ChannelHandlerContext) {
        set(head, context)
        context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { set(head, context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: set(body, context)
        case .body: break
        case .end: clear()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { set(head, context) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        clear()
        context.fireChannelInactive()
    }

    private func set(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        alarm?.cancel()
        let channel = context.channel
        alarm = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    private func clear() {
        alarm?.cancel()
        alarm = nil
    }
}
