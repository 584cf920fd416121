namespace ProposalDesk.Core.Replies;

public enum DeliveryMode
{
    /// <summary>当面送交</summary>
    InPerson,

    /// <summary>邮寄</summary>
    Post,

    /// <summary>网上传送</summary>
    Online,

    /// <summary>机要交换</summary>
    OfficialExchange,
}
