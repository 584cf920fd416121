using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Intake;

public sealed class IntakeForm : CaseForm
{
    private const string KindButton = "kind:";

    public ProposalKind Kind { get; set; }

    [Display(Name = "届次")]
    public long? SessionId { get; set; }

    [StringLength(Session.NameMaxLength), Display(Name = "新届次名称")]
    public string? NewSessionName { get; set; }

    [Range(SessionBook.FirstYear, SessionBook.LastYear), Display(Name = "办理年度")]
    public int? Year { get; set; }

    [BindNever, ValidateNever]
    public IntakePage Page { get; set; } = null!;

    public bool AsksForThemes => Do == "themes";

    /// <summary>推荐板块: fills in what is suggested, where nothing has been typed.</summary>
    public void TakeThemes(IReadOnlyList<string> suggested)
    {
        if (AsksForThemes && string.IsNullOrWhiteSpace(Themes))
        {
            Themes = string.Join('、', suggested);
        }
    }

    /// <summary>The words follow the kind at once; a session of the other kind does not fit any more.</summary>
    /// <returns>Whether another kind was asked for.</returns>
    public bool ChangeKind()
    {
        if (Do?.StartsWith(KindButton, StringComparison.Ordinal) == true
            && Enum.TryParse<ProposalKind>(Do[KindButton.Length..], out var kind) && Enum.IsDefined(kind))
        {
            (Kind, SessionId) = (kind, null);
            return true;
        }

        return false;
    }

    public ReceiveProposal.Command ToCommand() => new(
        ToReceipt(Kind, bureauId: 0, sessionId: 0),
        new SessionChoice(string.IsNullOrWhiteSpace(NewSessionName) ? SessionId : null, NewSessionName, Year));
}
