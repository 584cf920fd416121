namespace ProposalDesk.Core.Notifications;

public static class OutboxWords
{
    public static string Label(this OutboxChannel channel) => channel switch
    {
        OutboxChannel.InApp => "系统内消息",
        OutboxChannel.Print => "打印寄送",
        OutboxChannel.Email => "邮件",
        OutboxChannel.Webhook => "短信网关",
    };

    public static string Label(this OutboxState state) => state switch
    {
        OutboxState.Waiting => "等待发出",
        OutboxState.Sent => "已发出",
        OutboxState.Failed => "没有发出",
        OutboxState.Superseded => "不再发送",
    };
}
