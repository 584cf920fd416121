namespace ProposalDesk.Core.Replies;

/// <summary>A run of text in a comparison.</summary>
public sealed record TextPiece(TextPiece.Change Kind, string Text)
{
    public enum Change
    {
        Same,

        /// <summary>新增</summary>
        Added,

        /// <summary>删除</summary>
        Removed,
    }
}
