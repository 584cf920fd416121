using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.Outbox;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>A small desk with a case of each sort, and what happens to them on which day of 2021.</summary>
public sealed partial class LivedDesk(DeskFixture desk)
{
    private static readonly string[] _people =
        ["director", "deputy1", "deputy2", "clerk", "head1", "handler1", "colleague1", "head2", "handler2", "observer", "admin"];

    // The section of industry is closed on this day, and its people go on in the other.
    private static readonly DateOnly _isClosed = new(2021, 6, 21);

    private readonly StringBuilder _table = new();
    private readonly Dictionary<string, long> _ids = [];

    /// <returns>The table: each day on which something happened or somebody was told.</returns>
    public async Task<string> LiveAsync(DateOnly until)
    {
        await PrepareAsync();
        var acts = Acts().ToLookup(a => a.On);
        while (desk.Today <= until)
        {
            var day = new StringBuilder();
            foreach (var (_, words, act) in acts[$"{desk.Today:MM-dd}"])
            {
                await act();
                day.Append(CultureInfo.InvariantCulture, $"  * {words}\n");
            }

            var last = await desk.WithDbAsync(db => db.Outbox.MaxAsync(m => (long?)m.Id)) ?? 0;
            await desk.WithAsync((CarryOutDailyWork work) => work.ExecuteAsync(CancellationToken.None));
            await HearAsync(last, day);
            if (day.Length > 0)
            {
                _table.Append(CultureInfo.InvariantCulture, $"\n{desk.Today.InWords()} {Weekday(desk.Today)}\n{day}");
            }

            desk.Clock.Advance(TimeSpan.FromDays(1));
        }

        return _table.ToString();
    }

    // What the desk said by itself on this day.
    private async Task HearAsync(long after, StringBuilder day)
    {
        var said = (await desk.WithDbAsync(db => db.Outbox.AsNoTracking().Where(m => m.Id > after).OrderBy(m => m.Id).ToListAsync()))
            .ToLookup(m => m.RecipientUserId);
        foreach (var person in _people)
        {
            foreach (var message in said[desk.UserId(person)].OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                var lines = message.Text.Split('\n');
                if (message.Channel == OutboxChannel.InApp)
                {
                    day.Append(CultureInfo.InvariantCulture, $"  {desk.Person(person).Name}（{Part(person)}）\n");
                    day.AppendJoin("", lines.Select(l => $"    {l}\n"));
                }
                else
                {
                    day.Append(CultureInfo.InvariantCulture, $"    邮件 | {message.Subject} | {lines[0]}\n");
                }
            }
        }
    }

    private async Task PrepareAsync()
    {
        foreach (var person in _people)
        {
            await desk.ReachAsync(person, $"{person}@qinghe.test");
        }

        await desk.WithDbAsync(db => db.Sections.Where(s => s.Id == desk.DataSection.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SupervisingDeputyId, desk.UserId("deputy1"))));
        await desk.WithDbAsync(db => db.Sections.Where(s => s.Id == desk.IndustrySection.Id || s.IsOffice)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SupervisingDeputyId, desk.UserId("deputy2"))));
    }

    private string Part(string person) => person switch
    {
        "head2" or "handler2" when desk.Today >= _isClosed => "数据资源科承办人",
        "director" => "主要领导",
        "deputy1" or "deputy2" => "分管领导",
        "clerk" => "收文办理员",
        "head1" => "数据资源科负责人",
        "head2" => "产业发展科负责人",
        "handler1" or "colleague1" => "数据资源科承办人",
        "handler2" => "产业发展科承办人",
        "observer" => "督查员",
        _ => "系统管理员",
    };

    private static string Weekday(DateOnly day) => $"星期{"日一二三四五六"[(int)day.DayOfWeek]}";
}
