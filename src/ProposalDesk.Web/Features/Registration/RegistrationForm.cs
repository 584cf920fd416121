using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Registration;

public sealed class RegistrationForm : CaseForm
{
    public long Version { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "更正的原因或依据")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public RegistrationPage Page { get; set; } = null!;

    public CorrectRegistration.Command ToCommand(Proposal proposal) =>
        new(proposal.Id, ToReceipt(proposal.Kind, proposal.BureauId, proposal.SessionId), Reason, Version);

    /// <summary>The form as the case stands.</summary>
    public static RegistrationForm Of(Proposal proposal, PersonalSeal seal) => new()
    {
        Version = proposal.Version,
        CaseNumber = proposal.CaseNumber,
        Authorship = proposal.Authorship,
        Title = proposal.Title,
        Proposers = [.. proposal.Proposers.OrderBy(p => p.Order)
            .Select(p => new ProposerRow { Type = p.Type, Name = p.Name, Affiliation = p.Affiliation })],
        Items = [.. proposal.Items.OrderBy(i => i.Order)
            .Select(i => new ItemRow { PrintedNumber = i.PrintedNumber, Heading = i.Heading, Explanation = i.Explanation })],
        SubmittedOn = proposal.SubmittedOn,
        ContactPhone = seal.Open(proposal.ContactPhone),
        ContactAddress = seal.Open(proposal.ContactAddress),
        Themes = proposal.Themes,
        Background = proposal.Background,
        Role = proposal.Role,
        LeadUnit = proposal.LeadUnit,
        OtherUnits = [.. proposal.OtherUnits.Select(u => new UnitRow { Name = u.Name, Role = u.Role })],
        IsKey = proposal.IsKey,
        KeyLeaderId = proposal.KeyLeaderId,
        ReferredOn = proposal.ReferredOn,
        ReferralNotice = proposal.ReferralNotice,
        ReferredBy = proposal.ReferredBy,
        DueAfterCompletionReason = proposal.DueAfterCompletionReason,
        GivenDueOn = proposal.IsDueDateGiven ? proposal.Rounds.FirstOrDefault(r => r.Number == 1)?.DueOn ?? proposal.DueOn : null,
    };
}
