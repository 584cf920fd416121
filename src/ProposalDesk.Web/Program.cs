using Microsoft.Extensions.Options;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

OwnFiles.MakeOwn();
var builder = WebApplication.CreateBuilder(args);

builder.AddDeskSettings();
builder.AddOutgoingSettings();
builder.AddDeskLogging();
builder.AddDeskIdentity();
builder.AddSingleSignOn();
builder.AddDeskTransport();
builder.AddDeskPages();
builder.AddUploadLimit();
builder.Services.AddSingleton<RateLimits>();
builder.Services.AddDeskHealth();
builder.Services.AddDeskData(builder.Configuration);
builder.Services.AddDeskCore();
builder.Services.AddTypesetting(builder.Configuration);
builder.Services.AddScreenQueries();
builder.Services.AddCasework();
builder.Services.AddSingleton(new DeskClock(TimeProvider.System));
builder.Services.AddSingleton(s => new FileStore(
    s.GetRequiredService<IOptions<DeskOptions>>().Value.PathOf("files"), s.GetRequiredService<PersonalSeal>()));
builder.Services.AddSingleton(s => new FeedbackCodes(InstallationKey.ReadOrMake(s.GetRequiredService<IOptions<DeskOptions>>().Value)));
builder.Services.AddSingleton(s =>
    new FeedbackLinks(s.GetRequiredService<FeedbackCodes>(), s.GetRequiredService<IOptions<DeskOptions>>().Value.PublicUrl));
builder.Services.AddSingleton(s => new RecordSeal(InstallationKey.ReadOrMake(s.GetRequiredService<IOptions<DeskOptions>>().Value)));
builder.Services.AddSingleton(s => new RecordHead(s.GetRequiredService<IOptions<DeskOptions>>().Value.PathOf("records.head")));
builder.Services.AddSingleton(s => new CalendarCodes(InstallationKey.ReadOrMake(s.GetRequiredService<IOptions<DeskOptions>>().Value)));
builder.Services.AddSingleton(s => new CopyKeys(InstallationKey.ReadOrMake(s.GetRequiredService<IOptions<DeskOptions>>().Value)));
builder.Services.AddHostedService<LetterWorker>();
builder.Services.AddHostedService<BatchWorker>();
builder.Services.AddHostedService<OutboxWorker>();
builder.Services.AddHostedService<DayWorker>();

var app = builder.Build();
if (!app.HasSoundSettings())
{
    return 1;
}

app.CloseToOthers();
if (EmergencyPassword.IsAskedBy(args))
{
    return await app.GivePasswordAsync(args);
}

if (RecordsCommand.IsAskedBy(args))
{
    return await app.CheckRecordsAsync();
}

if (KeysCommand.IsAskedBy(args))
{
    return await app.RotateKeysAsync();
}

app.UseDeskTransport();
app.UseRequestMeasure();
app.UseDeskRequestLog();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseRequestLocalization();
app.UseDeskErrors();
app.UseRouting();
app.UseAuthentication();
app.UseUploadLimit();
app.UsePostedForms();
app.UseCurrentPerson();
app.UseAuthorization();
app.UseRateLimits();

app.MapStaticAssets().AllowAnonymous().ShortCircuit();
app.MapDeskHealth();
app.MapSecurityContact();
app.MapScreenFaces();
app.MapControllers().WithStaticAssets();

if (!await app.HasPreparedDatabaseAsync())
{
    return 1;
}

await app.RunAsync();
return 0;
