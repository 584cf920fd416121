namespace ProposalDesk.Core.Replies;

public static class DeliveryWords
{
    public static string Label(this DeliveryMode mode) => mode switch
    {
        DeliveryMode.InPerson => "当面送交",
        DeliveryMode.Post => "邮寄",
        DeliveryMode.Online => "网上传送",
        DeliveryMode.OfficialExchange => "机要交换",
    };
}
