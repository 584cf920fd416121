using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>The registration of a case as it stands, as a receipt to change parts of.</summary>
public static class ProposalReceiptOf
{
    public static ProposalReceipt Case(Proposal proposal) => new()
    {
        BureauId = proposal.BureauId,
        SessionId = proposal.SessionId,
        Kind = proposal.Kind,
        CaseNumber = proposal.CaseNumber,
        Authorship = proposal.Authorship,
        Title = proposal.Title,
        Proposers = [.. proposal.Proposers.OrderBy(p => p.Order)
            .Select(p => new ProposalReceipt.ProposerEntry(p.Type, p.Name, p.Affiliation))],
        Items = [.. proposal.Items.OrderBy(i => i.Order)
            .Select(i => new ProposalReceipt.ItemEntry(i.PrintedNumber, i.Heading, i.Explanation))],
        SubmittedOn = proposal.SubmittedOn,
        ContactPhone = proposal.ContactPhone,
        ContactAddress = proposal.ContactAddress,
        Themes = proposal.Themes,
        Background = proposal.Background,
        Role = proposal.Role,
        LeadUnit = proposal.LeadUnit,
        OtherUnits = [.. proposal.OtherUnits.Select(u => new ProposalReceipt.UnitEntry(u.Name, u.Role))],
        IsKey = proposal.IsKey,
        KeyLeaderId = proposal.KeyLeaderId,
        ReferredOn = proposal.ReferredOn,
        ReferralNotice = proposal.ReferralNotice,
        ReferredBy = proposal.ReferredBy,
        DueAfterCompletionReason = proposal.DueAfterCompletionReason,
        GivenDueOn = proposal.IsDueDateGiven ? proposal.Rounds.FirstOrDefault(r => r.Number == 1)?.DueOn ?? proposal.DueOn : null,
        ImportId = proposal.ImportId,
        OriginalText = proposal.OriginalText,
    };
}
