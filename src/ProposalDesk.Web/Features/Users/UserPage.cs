using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Features.Users;

/// <summary>One account, or a new one.</summary>
public sealed record UserPage(long? Id, string UserName, bool IsActive, UserForm Form, IReadOnlyList<SelectListItem> Sections)
{
    /// <summary>What would wait for nobody without this person, as sentences without 。</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Who may take over all of it.</summary>
    public IReadOnlyList<SelectListItem> Successors { get; init; } = [];

    /// <summary>Who may take over some of it: for a change of section or role, which leaves only a part behind.</summary>
    public IReadOnlyList<SelectListItem> SuccessorsInPart { get; init; } = [];

    public bool HasFactor { get; init; }

    /// <summary>Null without one that is accepted.</summary>
    public DateOnly? EmergencyPasswordEndsOn { get; init; }

    public LeavingForm Leaving { get; init; } = new();

    [Display(Name = "接替人")]
    public long? SuccessorId => Leaving.SuccessorId;

    public IReadOnlyList<LeavingForm.OfCase> Instead => Leaving.Instead;

    /// <summary>
    /// How many cases wait, where nobody may take over all of it and they are more than one page can name somebody for; else
    /// null.
    /// </summary>
    public int? TooManyCases { get; init; }

    /// <summary>
    /// Who may take over which case, where it is not to go to the same person as everything else: one for each row of the form,
    /// null where the case no longer waits.
    /// </summary>
    public IReadOnlyList<CaseLeft?> CasesLeft { get; init; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; } =
        [.. Enum.GetValues<DeskRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))];

    /// <param name="What">What waits in it.</param>
    public sealed record CaseLeft(long ProposalId, string What, IReadOnlyList<SelectListItem> Choices);
}
