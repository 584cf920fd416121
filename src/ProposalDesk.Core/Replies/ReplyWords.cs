namespace ProposalDesk.Core.Replies;

public static class ReplyWords
{
    public static string Label(this ReplyStatus status) => status switch
    {
        ReplyStatus.Draft => "起草中",
        ReplyStatus.UnderReview => "审核中",
        ReplyStatus.Signed => "已签发",
        ReplyStatus.Sent => "已送达",
        ReplyStatus.Void => "作废",
    };

    public static string Label(this ReplyKind kind) => kind switch
    {
        ReplyKind.Reply => "答复函",
        ReplyKind.AssistingOpinion => "协办意见",
        ReplyKind.CorrectingLetter => "更正函",
        ReplyKind.SupplementaryReply => "补充答复",
    };

    /// <summary>再次答复 in a further round: as its title calls it (documents.md §2).</summary>
    public static string Label(this ReplyKind kind, int roundNumber) =>
        kind == ReplyKind.Reply && roundNumber > 1 ? "再次答复" : kind.Label();

    public static string Label(this Adoption adoption) => adoption switch
    {
        Adoption.Adopted => "采纳",
        Adoption.PartlyAdopted => "部分采纳",
        Adoption.NotAdopted => "未采纳",
    };

    public static string Label(this Disclosure disclosure) => disclosure switch
    {
        Disclosure.Public => "主动公开",
        Disclosure.OnRequest => "依申请公开",
        Disclosure.NotPublic => "不予公开",
    };
}
