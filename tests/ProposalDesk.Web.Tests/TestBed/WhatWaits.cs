using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Features.Home;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>What the table lets people do, compared with what their first pages show.</summary>
internal sealed class WhatWaits(DeskFixture desk)
{
    // Steps that are somebody's turn; the others of the table may be taken but do not wait.
    private static readonly ProposalStep[] _turns =
    [
        ProposalStep.Assign, ProposalStep.DecideAssignment, ProposalStep.Accept, ProposalStep.AcceptAssisting, ProposalStep.GrantTransfer,
        ProposalStep.DecideExtension, ProposalStep.SendExtension, ProposalStep.AnswerExtension, ProposalStep.AnswerNotice,
        ProposalStep.CloseNotice,
        ProposalStep.Agree, ProposalStep.Sign, ProposalStep.Send, ProposalStep.ForwardSheets, ProposalStep.OrderFurtherRound,
    ];

    private static readonly IEqualityComparer<Capacity> _same = EqualityComparer<Capacity>
        .Create((a, b) => a?.UserId == b?.UserId, h => h.UserId.GetHashCode());

    /// <summary>Addresses of the to-dos on the first page of this person.</summary>
    /// <param name="room">Only those of cases, or of reports.</param>
    public async Task<IReadOnlyList<string>> HomeOfAsync(string userName, string room = "/proposals/")
    {
        var home = await (await desk.SignInAsync(userName)).GetAsync("/");

        return [.. home.Document.QuerySelectorAll("ul.todo a.btn").Select(a => a.GetAttribute("href")!)
            .Where(a => a.StartsWith(room, StringComparison.Ordinal))];
    }

    /// <summary>Addresses of the steps of this case that wait for each of these people, by the table.</summary>
    public async Task<IReadOnlyDictionary<string, List<string>>> TurnsOfAsync(long id, IReadOnlyDictionary<string, Capacity> people)
    {
        var whole = await desk.ReloadAsync(id);
        var proposal = (await desk.WithDbAsync(db => db.ForStepsAsync(id, CancellationToken.None)))!;
        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));

        return people.ToDictionary(p => p.Key, p =>
            Turns(proposal, whole, p.Value, house).Select(step => $"{StepUrls.PathOf(step, id)[1..]}").Distinct().Order().ToList());
    }

    private IEnumerable<ProposalStep> Turns(Proposal proposal, Proposal whole, Capacity person, Roster house)
    {
        var offered = ProposalWorkflow.StepsFor(proposal, new Actor([person], desk.As("clerk").Now));
        foreach (var step in offered.Where(_turns.Contains))
        {
            yield return step;
        }

        if (offered.Contains(ProposalStep.AssignAssisting) && proposal.AssistingToReassign.Any())
        {
            yield return ProposalStep.AssignAssisting;
        }

        if (offered.Contains(ProposalStep.WriteSectionOpinion) && proposal.AssistingAssignments.Any(a =>
            a is { Status: AssignmentStatus.Accepted, Opinion: null, PassedWithout: null }
                && house.WorkingFor(a.HandlerId, a.SectionId, proposal.SupervisingDeputyId).Contains(person, _same)))
        {
            yield return ProposalStep.WriteSectionOpinion;
        }

        if (offered.Contains(ProposalStep.MarkImplementation) && whole.AnsweredOn is not null
            && whole.Items.Any(i => i is { AnsweredOn: not null, IsImplemented: null })
            && house.WorkingFor(proposal.HandlerId, proposal.LeadSectionId!.Value, proposal.SupervisingDeputyId).Contains(person, _same))
        {
            yield return ProposalStep.MarkImplementation;
        }

        if (offered.Contains(ProposalStep.RecordContact) && whole is { Status: ProposalStatus.UnderReview, LacksConsultation: true }
            && !whole.AwaitsWaiver
            && house.WorkingFor(proposal.HandlerId, proposal.LeadSectionId!.Value, proposal.SupervisingDeputyId).Contains(person, _same))
        {
            yield return ProposalStep.RecordContact;
        }

        if (offered.Contains(ProposalStep.SettleCommitment)
            && whole.Replies.SelectMany(r => r.Commitments).Any(c => c.Status == CommitmentStatus.Open && c.DueOn <= desk.Today.AddDays(7))
            && house.WorkingFor(proposal.HandlerId, proposal.LeadSectionId!.Value, proposal.SupervisingDeputyId).Contains(person, _same))
        {
            yield return ProposalStep.SettleCommitment;
        }

        // Drafting waits for the handler, who may have to see the member first.
        if (offered.Contains(ProposalStep.DraftReply)
            && house.WorkingFor(proposal.HandlerId, proposal.LeadSectionId!.Value, proposal.SupervisingDeputyId).Contains(person, _same))
        {
            var meetsFirst = proposal.Status == ProposalStatus.InHandling && proposal.Role != HandlingRole.Assist
                && whole.LetterInProgress?.OpenPoints.Any() != true
                && !whole.Contacts.Any(c => c.Counts && c.RoundNumber == whole.RoundNumber);
            yield return meetsFirst ? ProposalStep.RecordContact : ProposalStep.DraftReply;
        }
    }

    /// <summary>Everybody who is there, by user name, with the roles of today.</summary>
    public Task<Dictionary<string, Capacity>> PeopleAsync() => desk.WithDbAsync(async db =>
    {
        var house = await Roster.LoadAsync(db, CancellationToken.None);

        return db.Users.Where(u => u.IsActive).ToDictionary(u => u.UserName!, u => house.Find(u.Id)!);
    });

    /// <summary>
    /// The rows of these cases say what the cases ask, each lies with somebody who is there, and none that is open has
    /// nothing.
    /// </summary>
    /// <param name="when">For the message.</param>
    public async Task CheckRowsAsync(IEnumerable<long> cases, string when)
    {
        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        foreach (var id in cases)
        {
            var proposal = await desk.ReloadAsync(id);
            var asked = CaseWork.Of(proposal, house).Select(w => (w.Key, w.Holder.Key, w.Asked, w.DueOn)).Order().ToList();
            var rows = proposal.WorkItems.Where(w => w.OpenKey is not null).Select(w => (w.Key, w.Holder, w.Asked, w.DueOn)).Order()
                .ToList();

            Assert.True(
                asked.SequenceEqual(rows), $"{when}, case {id}: {string.Join(" ", asked)} is asked, {string.Join(" ", rows)} is written");
            Assert.All(rows, row => Assert.True(WorkHolder.IsThere(row.Holder, house), $"{when}, case {id}: {row} waits for nobody"));
            Assert.True(rows.Count > 0 || proposal.Status.IsFinal(), $"{when}, case {id}: nothing waits, though it is {proposal.Status}");
            CheckNowWith(proposal, house, $"{when}, case {id} ({proposal.Status})");
        }
    }

    // Who has it now and who is to meet its deadlines is who holds a row, or the clerk.
    private static void CheckNowWith(Proposal proposal, Roster house, string what)
    {
        var work = CaseWork.Of(proposal, house);
        var holder = new WorkHolder(proposal.HolderKind, proposal.HolderSectionId, proposal.HolderUserId).Key;
        if (CaseWork.OfTheCourse(proposal.Status, work) is { } course)
        {
            Assert.Equal((what, course.Holder.Key), (what, holder));
        }

        foreach (var deadline in proposal.Deadlines.Where(d => d.IsOpen))
        {
            Assert.True(
                deadline.WaitsFor == WorkHolder.Clerk.Key || work.Any(w => w.Holder.Key == deadline.WaitsFor),
                $"{what}: {deadline.Key} waits for {deadline.WaitsFor}, who has nothing to do there");
        }
    }

    /// <summary>
    /// The rows of every report that is not signed say what it asks, lie with somebody who is there, and stand on the first
    /// pages of exactly those who may do it.
    /// </summary>
    /// <param name="when">For the message.</param>
    public async Task CheckReportsAsync(string when)
    {
        var reports = await desk.WithDbAsync(db => db.Reports.AsNoTracking().Include(r => r.Reviews)
            .Include(r => r.WorkItems.Where(w => w.OpenKey != null)).Where(r => r.Status != ReportStatus.Signed).ToListAsync());
        var dates = (await desk.WithDbAsync(db => db.HandlingYears.AsNoTracking().Include(y => y.StatutoryDeadlines).ToListAsync()))
            .SelectMany(y => y.StatutoryDeadlines, (y, d) => (y.Year, d)).ToDictionary(x => (x.Year, x.d.Kind), x => x.d.DueOn);
        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        var people = await PeopleAsync();
        foreach (var report in reports)
        {
            var asked = Assert.Single(
                ReportWork.Of(report, report.Kind.Owed() is { } owed ? dates[(report.Year, owed)] : null));
            var row = Assert.Single(report.WorkItems);
            Assert.Equal(
                (when, asked.Key, asked.Holder.Key, asked.Asked, asked.DueOn, asked.NotFor),
                (when, row.Key, row.Holder, row.Asked, row.DueOn, row.NotFor));
            Assert.True(WorkHolder.IsThere(row.Holder, house), $"{when}, {report.Name}: {row.Holder} is not there");
        }

        foreach (var (name, person) in people.Where(p => p.Key is not ("admin" or "observer")))
        {
            var actor = new Actor([person], desk.As("clerk").Now);
            var mine = reports.Where(r => r.Status == ReportStatus.Draft ? person.Is(DeskRole.Clerk) : r.RunOf(actor).Count > 0)
                .Select(r => $"/reports/{r.Id}").Order();

            var shown = (await HomeOfAsync(name, "/reports/")).Order();

            Assert.Equal((when, name, string.Join(" ", mine)), (when, name, string.Join(" ", shown)));
        }
    }

    /// <summary>Whatever waits for somebody by name, or for the only head of a section, is asked for before they leave.</summary>
    private async Task CheckLeavingAsync(IReadOnlyDictionary<string, Capacity> people, string when)
    {
        var rows = await desk.WithDbAsync(db => db.WorkItems.AsNoTracking().Where(w => w.OpenKey != null).ToListAsync());
        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        foreach (var (name, person) in people)
        {
            var work = await desk.WithAsync((OpenTasks open) => open.OfAsync(person.UserId, null, CancellationToken.None));
            var asked = work.Tasks.Select(t => (t.ProposalId, t.ReportId)).ToHashSet();
            var named = rows.Where(w => w.Holder == $"user:{person.UserId}").Select(w => (w.ProposalId, w.ReportId)).ToList();

            Assert.True(named.All(asked.Contains), $"{when}: {name} could leave {string.Join(" ", named.Except(asked))} behind");
            if (person.IsHeadOf(person.SectionId) && house.HeadsOf(person.SectionId!.Value).Count() == 1
                && rows.Exists(w => w.Holder == $"head:{person.SectionId}"))
            {
                Assert.Contains(work.Tasks, t => t.Kind == OpenTaskKind.Heading);
            }
        }
    }

    // The rows of a case that wait for somebody whose first page is full; none where it is not.
    private async Task<IReadOnlyList<string>> BehindAsync(long id, string name, Capacity person)
    {
        var home = await (await desk.SignInAsync(name)).GetAsync("/");
        if (home.Document.QuerySelectorAll("ul.todo > li").Length < HomePage.TodosShown)
        {
            return [];
        }

        var keys = WorkHolder.KeysOf(new Actor([person], desk.As("clerk").Now)).ToList();
        var steps = await desk.WithDbAsync(db => db.WorkItems.AsNoTracking()
            .Where(w => w.ProposalId == id && w.OpenKey != null && keys.Contains(w.Holder)).Select(w => w.Step).ToListAsync());

        return [.. steps.Select(step => $"{StepUrls.PathOf(step, id)[1..]}")];
    }

    /// <summary>Whatever waits is on the first page of somebody who may do it.</summary>
    /// <param name="when">For the message.</param>
    public async Task CheckAsync(IReadOnlyDictionary<string, long> states, string when)
    {
        await CheckRowsAsync(states.Values, when);
        await CheckReportsAsync(when);
        var people = await PeopleAsync();
        await CheckLeavingAsync(people, when);
        var homes = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in people.Keys.Except(["admin", "observer"]))
        {
            homes[name] = await HomeOfAsync(name);
        }

        foreach (var (state, id) in states.Where(s => s.Key != "督办后撤案"))
        {
            var turns = await TurnsOfAsync(id, homes.Keys.ToDictionary(name => name, name => people[name]));
            foreach (var (name, home) in homes)
            {
                var mine = turns[name];
                // What the first page has no room for stands behind what it shows: it has to be there as a row all the same.
                var behind = mine.All(home.Contains) ? [] : await BehindAsync(id, name, people[name]);
                Assert.True(mine.All(a => home.Contains(a) || behind.Contains(a)),
                    $"{when}, {state}: {name} may take {string.Join(" ", mine)}, but "
                    + $"sees {string.Join(" ", home.Where(a => a.StartsWith($"/proposals/{id}/", StringComparison.Ordinal)))}");
            }

            Assert.True(turns.Values.Any(t => t.Count > 0), $"{when}, {state}: nobody may take the next step");
        }
    }
}
