using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>What the table lets people do, compared with what their first pages show.</summary>
internal sealed class WhatWaits(DeskFixture desk)
{
    // Steps that are somebody's turn; the others of the table may be taken but do not wait.
    private static readonly ProposalStep[] _turns =
    [
        ProposalStep.Assign, ProposalStep.DecideAssignment, ProposalStep.Accept, ProposalStep.AcceptAssisting, ProposalStep.GrantTransfer,
        ProposalStep.DecideExtension, ProposalStep.SendExtension, ProposalStep.AnswerExtension, ProposalStep.AnswerNotice, ProposalStep.CloseNotice,
        ProposalStep.Agree, ProposalStep.Sign, ProposalStep.Send, ProposalStep.ForwardSheets, ProposalStep.OrderFurtherRound,
    ];

    /// <summary>Addresses of the to-dos on the first page of this person.</summary>
    public async Task<IReadOnlyList<string>> HomeOfAsync(string userName)
    {
        var home = await (await desk.SignInAsync(userName)).GetAsync("/");

        return [.. home.Document.QuerySelectorAll("ul.todo a.btn").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith("/proposals/", StringComparison.Ordinal))];
    }

    /// <summary>Addresses of the steps of this case that wait for the person, by the table.</summary>
    public async Task<IReadOnlyList<string>> TurnsOfAsync(long id, Actor actor)
    {
        var proposal = (await desk.WithDbAsync(db => db.ForStepsAsync(id, CancellationToken.None)))!;
        var offered = ProposalWorkflow.StepsFor(proposal, actor);
        var turns = offered.Where(_turns.Contains).ToList();
        if (offered.Contains(ProposalStep.AssignAssisting) && proposal.AssistingToReassign.Any())
        {
            turns.Add(ProposalStep.AssignAssisting);
        }

        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        if (offered.Contains(ProposalStep.WriteSectionOpinion) && proposal.AssistingAssignments.Any(a =>
            a is { Status: AssignmentStatus.Accepted, Opinion: null, PassedWithout: null } && Works(house.WorkingFor(a.HandlerId, a.SectionId, proposal.SupervisingDeputyId))))
        {
            turns.Add(ProposalStep.WriteSectionOpinion);
        }

        // Drafting waits for the handler, who may have to see the member first.
        if (offered.Contains(ProposalStep.DraftReply) && Works(house.WorkingFor(proposal.HandlerId, proposal.LeadSectionId!.Value, proposal.SupervisingDeputyId)))
        {
            turns.Add(proposal.Status == ProposalStatus.InHandling && proposal.Role != HandlingRole.Assist && await IsFirstToMeetAsync(id) ? ProposalStep.RecordContact : ProposalStep.DraftReply);
        }

        return [.. turns.Select(step => string.Create(CultureInfo.InvariantCulture, $"{StepUrls.PathOf(step, id)[1..]}"))];

        bool Works(IReadOnlyList<Hat> people) => people.Any(p => actor.Hats.Any(h => h.UserId == p.UserId));
    }

    /// <summary>Everybody who is there, by user name, with the roles of today.</summary>
    public Task<Dictionary<string, Hat>> PeopleAsync() => desk.WithDbAsync(async db =>
    {
        var house = await Roster.LoadAsync(db, CancellationToken.None);

        return db.Users.Where(u => u.IsActive).ToDictionary(u => u.UserName!, u => house.Find(u.Id)!);
    });

    private async Task<bool> IsFirstToMeetAsync(long id)
    {
        var proposal = await desk.ReloadAsync(id);

        return proposal.LetterInProgress?.OpenPoints.Any() != true && !proposal.Contacts.Any(c => c.Counts && c.RoundNumber == proposal.RoundNumber);
    }
}
