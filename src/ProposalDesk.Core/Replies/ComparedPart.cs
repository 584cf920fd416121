namespace ProposalDesk.Core.Replies;

/// <summary>One part of a text beside its earlier state.</summary>
/// <param name="Label">As over the field or the section: 开头语, 第1条意见建议的答复, …</param>
public sealed record ComparedPart(string Label, IReadOnlyList<TextPiece> Pieces)
{
    public bool IsChanged => Pieces.Any(p => p.Kind != TextPiece.Change.Same);
}
