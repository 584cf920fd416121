using System.Text.Json;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>
/// 日历订阅 as a calendar program reads it: with ical.js, the parser of Thunderbird, which shares nothing with the library that
/// writes it.
/// </summary>
public sealed class CalendarClientTests(SharedDesk<YearToSee> shared) : IClassFixture<SharedDesk<YearToSee>>
{
    private readonly YearToSee _desk = shared.Desk;

    // What a program shows of each entry: title, whole days from and to, address.
    private const string Read = """
        text => {
            const calendar = new ICAL.Component(ICAL.parse(text));
            return calendar.getAllSubcomponents('vevent').map(component => {
                const event = new ICAL.Event(component);
                return [event.summary, event.startDate.isDate, event.startDate.toString(), event.endDate.toString(),
                    component.getFirstPropertyValue('url'), event.uid];
            });
        }
        """;

    [Fact]
    public async Task A_calendar_program_finds_every_date_under_its_address()
    {
        await using var clerk = await _desk.SignInAsync("clerk", onPhone: false);
        await clerk.GoAsync("/account/calendar");
        await clerk.PressAsync("生成订阅地址");
        var link = await clerk.Page.Locator("#link").InputValueAsync();
        var answer = await clerk.Page.APIRequest.GetAsync(link);
        Assert.Equal("text/calendar; charset=utf-8", answer.Headers["content-type"]);

        var program = await clerk.Page.Context.NewPageAsync();
        await program.AddScriptTagAsync(
            new() { Path = Path.Combine(Repository.Root, "src", "ProposalDesk.Web", "node_modules", "ical.js", "dist", "ical.es5.cjs") });
        var events = (await program.EvaluateAsync<JsonElement>(Read, await answer.TextAsync())).EnumerateArray().ToList();

        Assert.Contains(events, e => e[0].GetString()!.Contains("年中办理情况", StringComparison.Ordinal) && e[2].GetString() == "2021-06-30"
            && e[3].GetString() == "2021-07-01");
        Assert.All(events, e => Assert.True(e[1].GetBoolean()));
        Assert.All(events, e => Assert.StartsWith(_desk.Address.ToString(), e[4].GetString(), StringComparison.Ordinal));
        Assert.Equal(events.Count, events.Select(e => e[5].GetString()).Distinct().Count());
    }
}
