namespace ProposalDesk.Core.Replies;

public enum ReplyKind
{
    /// <summary>答复函</summary>
    Reply,

    /// <summary>协办意见</summary>
    AssistingOpinion,

    /// <summary>更正函</summary>
    CorrectingLetter,

    /// <summary>补充答复</summary>
    SupplementaryReply,
}
