using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Registration;

public sealed class RegistrationPageQuery(DeskContext db, PersonalSeal seal)
{
    public async Task<RegistrationForm> OpenAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().AsSplitQuery()
            .Include(p => p.Proposers).Include(p => p.Items).Include(p => p.OtherUnits).Include(p => p.Rounds)
            .SingleAsync(p => p.Id == proposalId, ct);

        return await RunAsync(RegistrationForm.Of(proposal.InOrder(), seal), proposal, ct);
    }

    public async Task<RegistrationForm> RunAsync(RegistrationForm form, Proposal proposal, CancellationToken ct)
    {
        var year = await (
            from s in db.Sessions.AsNoTracking()
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            where s.Id == proposal.SessionId
            select new { y.CaseDueMonths, y.AssistingOpinionMonths }).SingleAsync(ct);
        var fields = new CaseFields(
            proposal.Kind, await IntakePageQuery.LeadersAsync(db, ct), [], year.CaseDueMonths, year.AssistingOpinionMonths);
        form.KeepRows();
        form.Page = new RegistrationPage(proposal.Id, proposal.NumberInWords, proposal.Title, proposal.Kind, fields);

        return form;
    }
}
