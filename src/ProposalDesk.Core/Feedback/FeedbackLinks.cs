namespace ProposalDesk.Core.Feedback;

/// <summary>Personal links as they are printed on blank forms.</summary>
/// <param name="publicUrl">Where members find the desk; without it no link is printed.</param>
public sealed class FeedbackLinks(FeedbackCodes codes, Uri? publicUrl)
{
    public bool ArePrinted => publicUrl is not null;

    public string? LinkOf(FeedbackSheet sheet) => publicUrl is null ? null : $"{publicUrl.AbsoluteUri.TrimEnd('/')}/f/{codes.CodeFor(sheet)}";
}
