using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>协办: an opinion for the unit that leads, and nothing that members are asked.</summary>
public sealed partial class SpokenDesk
{
    private const string Assisting = "assisting.txt";

    private void WriteAssisting()
    {
        Tell(
            Case(Assisting, "40", "政协提案，协办：协办意见和更正函", ProposalKind.CppccProposal, ["秦望舒"], HandlingRole.Assist),
            ("03-08", "登记", c => c.RegisterAsync(), Readings.Handling | Readings.Contacts | Readings.Letters | Readings.Ratings
                | Readings.Commitments),
            ("03-09", "年度期限改动", _ => desk.WithAsync((ChangeYearLimits use) => use.ExecuteAsync(new(
                desk.Bureau.Id, 2021, YearLimit.All.ToDictionary(
                    l => l.Name, l => (int?)(l.Name == nameof(HandlingYear.AssistingOpinionMonths) ? 2 : l.Of(desk.Year))), false,
                "清政办函〔2021〕7号", desk.Year.Version), desk.As("admin"), None)), Readings.Handling),
            ("03-09", "分派、签收", async c =>
            {
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Contacts | Readings.Handling | Readings.Limits),
            ("03-10", "起草协办意见", c => c.DraftAsync(), Readings.Letters),
            ("03-11", "送审", c => c.SubmitAsync(), Readings.Letters),
            ("03-11", "退回修改", c => c.Say("head1", (Core.Reviews.ReturnReply use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, ["写明职责依据"], v), a, None)), Readings.Letters),
            ("03-12", "审核、签发", async c =>
            {
                await c.SubmitAnewAsync();
                await c.AgreeUpToSignatureAsync();
                await c.SignAsync();
            }, Readings.Letters | Readings.Handling),
            ("03-15", "送主办单位", c => c.SendAsync(DeliveryMode.OfficialExchange), Readings.Letters | Readings.Ratings | Readings.Handling),
            ("03-16", "划去送达记录", c => c.Say("clerk", (StrikeOutDelivery use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, 1, 1, "送错单位", v), a, None)), Readings.Letters),
            ("03-17", "重新登记", c => c.SendAsync(DeliveryMode.OfficialExchange), Readings.Letters),
            ("03-22", "更正函", async c =>
            {
                await c.Do("handler1", (StartCorrectingLetter use, long v, Actor a) => use.ExecuteAsync(new(c.Id, v, "依据写错"), a, None));
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.Letters | Readings.Dossier | Readings.Observer));

        Tell(
            Case(Assisting, "41", "人大代表建议，协办", ProposalKind.DeputySuggestion, ["岳知秋"], HandlingRole.Assist),
            ("03-08", "登记、分派、签收", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Handling | Readings.Contacts | Readings.Ratings | Readings.Letters),
            ("03-09", "协办意见送主办单位", async c =>
            {
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.Letters | Readings.Handling | Readings.Dossier));
    }
}
