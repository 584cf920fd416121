using ProposalDesk.Core.Calendar;

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

    /// <summary>2021年4月12日邮寄，EMS123; null while nothing is recorded.</summary>
    public static string? InWords(this Delivery delivery) => delivery.SentOn is { } on
        ? $"{on.InWords()}{delivery.Mode!.Value.Label()}{(delivery.Evidence is { Length: > 0 } evidence ? $"，{evidence}" : "")}"
        : null;
}
